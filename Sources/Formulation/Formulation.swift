// Room: Formulation
