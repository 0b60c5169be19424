from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://reader@crm/prod")
prompt = ChatPromptTemplate.from_messages([("human", "Write to {full_name} ({email}) on {contract}")])
chain = prompt | ChatOpenAI(model="gpt-4o")
with engine.connect() as connection:
    for row in connection.execute(text("SELECT full_name, email, contract FROM customers")).mappings():
        print(chain.invoke(dict(row)).content)  # expect: PRV005 "`full_name` and `email`"
    for row in connection.execute(text("SELECT contract, paid FROM contracts")).mappings():
        print(chain.invoke(dict(row)).content)
