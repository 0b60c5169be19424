from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(schedule="0 3 * * *")
def scores():
    @task
    def extract():
        users = PostgresHook("crm").get_pandas_df("select user_name, email, plan, logins from app.users")
        users.to_parquet("/tmp/users.parquet")  # expect: PRV004 "`email`"
        users[["plan", "logins"]].to_parquet("/tmp/plans.parquet")

    extract()


scores()
