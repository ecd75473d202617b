"""The ground floor: the session, the settings, the pages, the languages and the modes."""
