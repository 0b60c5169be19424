import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("postgresql://db/clinic")
visits = pd.read_csv("visits.csv")
visits[["passport_no", "visit_date"]].to_sql("visits", engine)  # expect: PRV004 "`passport_no`"
