// Room: ModelInputs
