"""Travel and the other costs together, as one page asks for them."""
