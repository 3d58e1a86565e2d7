// Room: Krets
