"""What people take with them: text, PDF, an editable letter, calendar files and QR codes."""
