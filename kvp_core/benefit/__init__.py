"""What will I be paid? Social Services Act §§ 35-39."""
