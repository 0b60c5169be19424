import pandas as pd
from loguru import logger

students = pd.read_csv("students.csv")
logger.debug(students[["student_name", "grade"]].to_string())  # expect: PRV003 "`student_name`"
