"""What is run by hand: is a figure old, which word is official, which version is this."""
