"""What stands between Streamlit and the network: language, safety, compression, quiet logs."""
