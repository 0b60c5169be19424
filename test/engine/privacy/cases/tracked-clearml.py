import pandas as pd
from clearml import Task

task = Task.init(project_name="hr", task_name="attrition")
df = pd.read_csv("employees.csv")
task.upload_artifact("raw sample", artifact_object=df[["employee_name", "personal_email", "attrition"]])  # expect: PRV006
