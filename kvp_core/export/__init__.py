"""Results in forms people take with them: text, PDF, Word and calendar files, QR codes, tables."""
