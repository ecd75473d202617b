"""When and how to complain about a decision."""
