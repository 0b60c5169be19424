import pandas as pd
from sklearn.linear_model import Ridge

visits = pd.read_csv("clinic_visits.csv").sort_values("week")
visits["waiting"] = visits["waiting"].bfill()  # expect: LKG010 "`waiting`"
past, later = visits[visits.week < 40], visits[visits.week >= 40]
model = Ridge().fit(past[["waiting", "staff"]], past["visits"])
print(model.score(later[["waiting", "staff"]], later["visits"]))
