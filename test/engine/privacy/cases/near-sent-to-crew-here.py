from crewai import LLM, Agent, Crew, Task

here = LLM(model="ollama/llama3.1", base_url="http://localhost:11434")
reader = Agent(role="Reader", goal="Read", backstory="Reads", llm=here)
writer = Agent(role="Writer", goal="Write", backstory="Writes", llm="ollama/mistral")
reading = Task(description="Read {resume}", agent=reader, expected_output="A summary")


def screen(candidate_name, resume_text):
    crew = Crew(agents=[reader, writer], tasks=[reading])
    return crew.kickoff(inputs={"candidate": candidate_name, "resume": resume_text})
