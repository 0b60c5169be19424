from snowflake.snowpark import Session, functions as F
from snowflake.snowpark.functions import col

session = Session.builder.configs({"account": "city"}).create()
members = session.table("CRM.MEMBERS").select("MEMBER_NO", "FULL_NAME", "EMAIL", "PLAN")
calls = session.table("CARE.CALLS")
often = calls.group_by("MEMBER_NO").agg(F.count("*").alias("N")).filter(col("N") > 5).join(members, "MEMBER_NO")
often.write.mode("overwrite").save_as_table("SANDBOX.OFTEN")  # expect: PRV004 "`FULL_NAME` and `EMAIL`"
often.drop("FULL_NAME", "EMAIL").write.save_as_table("SANDBOX.NUMBERS")
often.group_by("PLAN").count().write.save_as_table("SANDBOX.PLANS")
pdf = often.to_pandas()
pdf.columns = [c.lower() for c in pdf.columns]
pdf[["full_name", "n"]].to_csv("often.csv")  # expect: PRV004 "`full_name`"
pdf.drop(columns=["full_name", "email"]).to_csv("numbers.csv")
