"""The driving log on a screen."""
