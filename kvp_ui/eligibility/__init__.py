"""Is KVP right for you? on a screen."""
