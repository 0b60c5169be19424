# file: llms.py = "from langchain_groq import ChatGroq\n\nMODEL = ChatGroq(model='llama3-70b-8192')\n"
# file: chains.py = "from langchain_core.output_parsers import StrOutputParser\nfrom langchain_core.prompts import PromptTemplate\n\nfrom llms import MODEL\n\nnotes_prompt = PromptTemplate.from_template('Sum up: {clinical_notes}')\nnotes_chain = notes_prompt | MODEL | StrOutputParser()\n"
# file: local_chains.py = "from langchain_core.prompts import PromptTemplate\nfrom langchain_ollama import ChatOllama\n\nprompt = PromptTemplate.from_template('Sum up: {clinical_notes}')\nlocal_chain = prompt | ChatOllama(model='llama3')\n"
from chains import notes_chain
from local_chains import local_chain


def sum_up(clinical_notes):
    return notes_chain.invoke({"clinical_notes": clinical_notes})  # expect: PRV005 "`clinical_notes`"


def sum_up_here(clinical_notes):
    return local_chain.invoke({"clinical_notes": clinical_notes})


def topics(state):
    return notes_chain.invoke({"topic": state["topic"]})
