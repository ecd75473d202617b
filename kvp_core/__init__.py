"""What is true: the law, the figures and the words. Knows no screen."""
