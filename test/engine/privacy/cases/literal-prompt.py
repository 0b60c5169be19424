from openai import OpenAI

question = "Our client Ana Costa, ana.costa81@gmail.com, phone +351 912 345 678, wants her money back. Draft a reply."  # expect: PRV009 "1 phone number"
OpenAI().responses.create(model="gpt-4o", input=question)
