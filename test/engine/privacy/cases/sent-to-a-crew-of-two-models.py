from crewai import Agent, Crew, Task

reader = Agent(role="Reader", goal="Read", backstory="Reads", llm="ollama/mistral")
writer = Agent(role="Writer", goal="Write", backstory="Writes")
reading = Task(description="Read {resume}", agent=reader, expected_output="A summary")


def screen(resume_text):
    return Crew(agents=[reader, writer], tasks=[reading]).kickoff(inputs={"resume": resume_text})  # expect: PRV005
