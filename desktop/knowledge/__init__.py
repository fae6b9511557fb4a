"""The articles of the knowledge base: kept with every version, attached, used, and cared for."""
