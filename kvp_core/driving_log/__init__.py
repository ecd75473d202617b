"""The driving log: the days a person drove, what they come to, and a file to keep them in."""
