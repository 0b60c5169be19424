# A script shows nothing of an expression that stands alone.
import pandas as pd

stays = pd.read_csv("stays.csv")
stays[["surname", "date_of_birth", "ward"]].sample(5)
