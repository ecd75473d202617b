"""Travel and other costs on a screen."""
