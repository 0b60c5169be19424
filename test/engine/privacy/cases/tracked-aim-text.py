import aim
import pandas as pd

pupils = pd.read_csv("pupils.csv")
run = aim.Run(experiment="marks")
run.track(aim.Text(pupils["student_name"].iloc[0]), name="first")  # expect: PRV006 "`student_name`"
run.track(float(pupils["mark"].mean()), name="mean")
