import pandas as pd
from langchain.prompts import PromptTemplate
from langchain_openai import ChatOpenAI
from langchain_core.output_parsers import StrOutputParser

df = pd.read_excel("hr/candidates.xlsx")
prompt = PromptTemplate.from_template(
    "Candidate: {full_name}\nPhone: {phone}\nResume: {resume}\n\nGive a score from 1 to 10."
)
chain = prompt | ChatOpenAI(model="gpt-4o") | StrOutputParser()

scores = []
for _, cand in df.iterrows():
    out = chain.invoke(  # expect: PRV005
        {"full_name": cand["full_name"], "phone": cand["phone_number"], "resume": cand["resume_text"]}
    )
    scores.append(out)
df["score"] = scores
