// Room: Wording
