"""How much can you get? on a screen."""
