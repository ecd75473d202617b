"""Could the programme be right for me? Social Services Act §§ 29-30."""
