"""One file a page. A page joins questions, rules and results; it holds no law and no arithmetic."""
