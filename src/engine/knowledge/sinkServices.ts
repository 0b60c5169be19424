// Hosted models, vector databases, the network and telemetry. Models that run on the machine are no third party and not listed.
import { words } from './rows';
import { sinks, type SinkRow } from './sinkRows';

const assumed = 'assumed' as const;

/** What a chain, an agent or a query engine is called here that was made with a hosted model, whatever its own class. */
export const HOSTED_CHAIN = 'hosted_chain';

/** What `subprocess.run(["claude", "-p", prompt])` is called here. */
export const BY_COMMAND = 'command_line';
/** Commands that ask a model of another company. https://docs.anthropic.com/en/docs/claude-code/cli-reference, https://github.com/google-gemini/gemini-cli */
export const MODEL_COMMANDS: ReadonlySet<string> = new Set(['claude', 'gemini', 'codex', 'sgpt', 'aichat']);

const models: SinkRow[] = [
  ...sinks(
    'llm',
    'openai.OpenAI openai.AsyncOpenAI openai.AzureOpenAI openai.AsyncAzureOpenAI openai',
    'chat.completions.create chat.completions.parse beta.chat.completions.parse responses.create responses.parse completions.create embeddings.create files.create batches.create fine_tuning.jobs.create images.edit audio.transcriptions.create moderations.create',
    'messages input prompt file instructions',
    { receiver: 'OpenAI' },
  ),
  ...sinks(
    'llm',
    'openai',
    'ChatCompletion.create ChatCompletion.acreate Completion.create Embedding.create',
    'messages prompt input',
    { receiver: 'OpenAI' },
  ),
  ...sinks(
    'llm',
    'anthropic.Anthropic anthropic.AsyncAnthropic anthropic.AnthropicBedrock anthropic.AnthropicVertex',
    'messages.create messages.stream messages.batches.create completions.create beta.messages.create',
    'messages system prompt',
    { receiver: 'Anthropic' },
  ),
  ...sinks(
    'llm',
    'boto3.client boto3.Session.client',
    'invoke_model converse invoke_model_with_response_stream converse_stream',
    'body messages',
    { receiver: 'Amazon Bedrock' },
  ),
  ...sinks(
    'llm',
    'google.genai.Client',
    'models.generate_content models.generate_content_stream models.embed_content chats.create.send_message aio.models.generate_content aio.models.generate_content_stream',
    'contents message',
    { receiver: 'Google' },
  ),
  ...sinks(
    'llm',
    'google.generativeai.GenerativeModel vertexai.generative_models.GenerativeModel vertexai.preview.generative_models.GenerativeModel',
    'generate_content generate_content_async start_chat.send_message',
    'contents content',
    { receiver: 'Google', certainty: assumed },
  ),
  // https://docs.voyageai.com/docs/embeddings
  ...sinks(
    'llm',
    'voyageai.Client voyageai.AsyncClient',
    'embed contextualized_embed rerank',
    'texts inputs documents query',
    {
      receiver: 'Voyage AI',
    },
  ),
  ...sinks('llm', 'google.generativeai', 'embed_content generate_text', 'content prompt', {
    receiver: 'Google',
    certainty: assumed,
  }),
  ...sinks(
    'llm',
    'cohere.Client cohere.ClientV2 cohere.AsyncClient',
    'chat embed generate classify rerank summarize',
    'message messages texts prompt inputs documents text',
    { receiver: 'Cohere' },
  ),
  ...sinks(
    'llm',
    'mistralai.Mistral mistralai.client.MistralClient',
    'chat.complete chat.stream chat embeddings.create',
    'messages inputs',
    { receiver: 'Mistral' },
  ),
  ...sinks(
    'llm',
    'groq.Groq groq.AsyncGroq together.Together together.AsyncTogether fireworks.client.Fireworks cerebras.cloud.sdk.Cerebras zhipuai.ZhipuAI zai.ZhipuAiClient volcenginesdkarkruntime.Ark volcenginesdkarkruntime.AsyncArk',
    'chat.completions.create completions.create embeddings.create',
    'messages prompt input',
    { receiver: 'a hosted model' },
  ),
  // https://help.aliyun.com/zh/model-studio/dashscope-api-reference/
  ...sinks(
    'llm',
    'dashscope',
    'Generation.call AioGeneration.call MultiModalConversation.call TextEmbedding.call Application.call',
    'messages prompt input history',
    { receiver: 'Alibaba Cloud', certainty: assumed },
  ),
  // https://cloud.baidu.com/doc/WENXINWORKSHOP/s/xlmokikxe, https://github.com/PaddlePaddle/ERNIE-SDK
  ...sinks('llm', 'qianfan.ChatCompletion qianfan.Completion qianfan.Embedding', 'do ado', 'messages prompt texts', {
    receiver: 'Baidu',
    certainty: assumed,
  }),
  ...sinks('llm', 'erniebot', 'ChatCompletion.create Embedding.create', 'messages input', {
    receiver: 'Baidu',
    certainty: assumed,
  }),
  // https://python.useinstructor.com/: clients that are wrapped to answer in a class.
  ...sinks(
    'llm',
    'instructor.from_openai instructor.from_anthropic instructor.from_groq instructor.from_gemini instructor.from_genai instructor.from_mistral instructor.from_cohere instructor.from_litellm instructor.from_provider instructor.patch',
    'chat.completions.create chat.completions.create_with_completion chat.completions.create_iterable messages.create create',
    'messages',
    { receiver: 'a hosted model', certainty: assumed },
  ),
  ...sinks('llm', BY_COMMAND, 'run', 'input args', { receiver: 'a hosted model' }),
  ...sinks('llm', 'litellm', 'completion acompletion embedding text_completion', 'messages input prompt', {
    receiver: 'a hosted model',
  }),
  ...sinks('llm', 'replicate replicate.Client', 'run stream', 'ref input', { receiver: 'Replicate' }),
  ...sinks(
    'llm',
    'huggingface_hub.InferenceClient',
    'chat_completion text_generation chat.completions.create feature_extraction',
    'messages prompt text',
    { receiver: 'Hugging Face' },
  ),
  ...sinks(
    'llm',
    'langchain_openai.ChatOpenAI langchain_openai.AzureChatOpenAI langchain_openai.OpenAI langchain_openai.AzureOpenAI langchain.chat_models.AzureChatOpenAI langchain.chat_models.ChatAnthropic langchain.chat_models.init_chat_model langchain_community.chat_models.AzureChatOpenAI langchain_community.chat_models.ChatAnthropic langchain.llms.AzureOpenAI langchain_ibm.ChatWatsonx langchain_nvidia_ai_endpoints.ChatNVIDIA langchain_cerebras.ChatCerebras langchain_openrouter.ChatOpenRouter langchain_deepseek.ChatDeepSeek langchain_xai.ChatXAI langchain_together.ChatTogether langchain_fireworks.ChatFireworks langchain_google_genai.GoogleGenerativeAI langchain_google_vertexai.VertexAI langchain_aws.ChatBedrockConverse langchain_aws.BedrockLLM langchain_anthropic.ChatAnthropic langchain_google_genai.ChatGoogleGenerativeAI langchain_google_vertexai.ChatVertexAI langchain_mistralai.ChatMistralAI langchain_cohere.ChatCohere langchain_groq.ChatGroq langchain_aws.ChatBedrock langchain.chat_models.ChatOpenAI langchain.llms.OpenAI langchain_community.chat_models.ChatOpenAI langchain_community.llms.OpenAI',
    'invoke ainvoke stream batch predict generate __call__',
    'input inputs messages text prompts',
    { receiver: 'a hosted model' },
  ),
  ...sinks(
    'llm',
    'langchain_openai.OpenAIEmbeddings langchain_openai.AzureOpenAIEmbeddings langchain.embeddings.OpenAIEmbeddings langchain.embeddings.openai.OpenAIEmbeddings langchain_community.embeddings.OpenAIEmbeddings',
    'embed_documents embed_query aembed_documents',
    'texts text',
    { receiver: 'OpenAI' },
  ),
  ...sinks(
    'llm',
    'langchain_cohere.CohereEmbeddings langchain_google_genai.GoogleGenerativeAIEmbeddings langchain_google_vertexai.VertexAIEmbeddings langchain_mistralai.MistralAIEmbeddings langchain_aws.BedrockEmbeddings langchain_voyageai.VoyageAIEmbeddings',
    'embed_documents embed_query aembed_documents',
    'texts text',
    { receiver: 'a hosted model', certainty: assumed },
  ),
  ...sinks(
    'llm',
    HOSTED_CHAIN,
    'invoke ainvoke batch abatch stream astream run arun predict apredict apply generate call query aquery chat complete add_texts add_documents __call__',
    '*',
    { receiver: 'a hosted model' },
  ),
  ...sinks(
    'llm',
    'langchain.vectorstores langchain_community.vectorstores langchain_chroma langchain_pinecone langchain_qdrant langchain_core.vectorstores langchain_weaviate langchain_postgres',
    'FAISS.from_texts FAISS.from_documents Chroma.from_texts Chroma.from_documents Pinecone.from_texts Pinecone.from_documents PineconeVectorStore.from_texts PineconeVectorStore.from_documents Qdrant.from_texts Qdrant.from_documents QdrantVectorStore.from_texts QdrantVectorStore.from_documents InMemoryVectorStore.from_texts InMemoryVectorStore.from_documents DocArrayInMemorySearch.from_texts DocArrayInMemorySearch.from_documents PGVector.from_texts PGVector.from_documents',
    'texts documents metadatas',
    { receiver: 'a hosted model', needsHosted: true },
  ),
  ...sinks(
    'llm',
    'llama_index.core.VectorStoreIndex llama_index.VectorStoreIndex llama_index.core.SummaryIndex llama_index.GPTVectorStoreIndex',
    'from_documents',
    'documents',
    // OpenAI's embeddings, unless others are set.
    {
      receiver: 'OpenAI',
      safer: ['embed_model=HuggingFace', 'embed_model=Ollama', 'embed_model=local', "embed_model='local"],
    },
  ),
  ...sinks(
    'llm',
    'llama_index.llms.openai.OpenAI llama_index.llms.anthropic.Anthropic',
    'complete chat stream_complete stream_chat',
    'prompt messages',
    { receiver: 'a hosted model', certainty: assumed },
  ),
  // OpenAI's models, unless agents are given others.
  ...sinks('llm', 'crewai.Crew', 'kickoff kickoff_async kickoff_for_each kickoff_for_each_async akickoff', 'inputs', {
    receiver: 'a hosted model',
    certainty: assumed,
  }),
  ...sinks('llm', 'pandasai', 'SmartDataframe SmartDatalake Agent chat', '*', {
    receiver: 'a hosted model',
    certainty: assumed,
  }),
  ...sinks(
    'llm',
    'langchain_experimental.agents.create_pandas_dataframe_agent langchain_experimental.agents',
    'create_pandas_dataframe_agent run invoke',
    'llm df',
    { receiver: 'a hosted model', certainty: assumed },
  ),
  ...sinks(
    'llm',
    'langchain.agents langchain_experimental.agents langchain_experimental.agents.agent_toolkits langchain.agents.agent_toolkits',
    'create_csv_agent',
    'llm path',
    { receiver: 'a hosted model', needsHosted: true, certainty: assumed },
  ),
  ...sinks(
    'vector-database',
    'chromadb.Client.create_collection chromadb.Client.get_or_create_collection chromadb.PersistentClient.get_or_create_collection chromadb.HttpClient.get_or_create_collection',
    'add upsert',
    'documents metadatas',
    { receiver: 'Chroma' },
  ),
  ...sinks('vector-database', 'pinecone.Index pinecone.Pinecone.Index', 'upsert', 'vectors', {
    receiver: 'Pinecone',
    keeps: true,
  }),
  // https://learn.microsoft.com/python/api/azure-search-documents/azure.search.documents.searchclient
  ...sinks(
    'vector-database',
    'azure.search.documents.SearchClient azure.search.documents.aio.SearchClient azure.search.documents.SearchIndexingBufferedSender',
    'upload_documents merge_documents merge_or_upload_documents',
    'documents',
    { receiver: 'Azure AI Search', keeps: true },
  ),
  ...sinks(
    'vector-database',
    'qdrant_client.QdrantClient',
    'upsert upload_points upload_collection add',
    'points payload documents',
    { receiver: 'Qdrant' },
  ),
  ...sinks('vector-database', 'pymilvus.MilvusClient pymilvus.Collection', 'insert upsert', 'data', {
    receiver: 'Milvus',
    certainty: assumed,
  }),
];

const net: SinkRow[] = [
  ...sinks(
    'http',
    'requests requests.Session requests.session httpx httpx.Client httpx.AsyncClient aiohttp.ClientSession',
    'post put patch',
    'data json files content',
    { receiver: 'another service' },
  ),
  ...sinks(
    'http',
    'requests requests.Session requests.session httpx httpx.Client httpx.AsyncClient aiohttp.ClientSession',
    'get request',
    'params data json files content',
    { receiver: 'another service' },
  ),
  ...sinks('http', 'urllib.request', 'urlopen Request', 'data', { receiver: 'another service' }),
  ...sinks(
    'http',
    'geopy.geocoders.Nominatim geopy.geocoders.GoogleV3 geopy.geocoders.Bing geopy.geocoders.ArcGIS geopy.geocoders.OpenCage geopy.geocoders.Here geopy.geocoders.HereV7 geopy.geocoders.MapBox geopy.geocoders.Photon',
    'geocode',
    'query',
    { receiver: 'a geocoding service' },
  ),
  ...sinks('http', 'googlemaps.Client', 'geocode', 'address', { receiver: 'Google', certainty: assumed }),
  // https://googlemaps.github.io/google-maps-services-python/docs/
  ...sinks('http', 'googlemaps.Client', 'directions', 'origin destination', { receiver: 'Google' }),
  ...sinks('http', 'googlemaps.Client', 'distance_matrix', 'origins destinations', { receiver: 'Google' }),
  ...sinks('http', 'googlemaps.Client', 'addressvalidation', 'addressLines', { receiver: 'Google' }),
  ...sinks('http', 'deepl.Translator deepl.DeepLClient', 'translate_text', 'text', {
    receiver: 'DeepL',
    certainty: assumed,
  }),
  // https://deep-translator.readthedocs.io/en/latest/usage.html
  ...sinks(
    'http',
    'deep_translator.GoogleTranslator deep_translator.DeeplTranslator deep_translator.MicrosoftTranslator googletrans.Translator',
    'translate translate_batch',
    'text batch',
    { receiver: 'a translation service' },
  ),
  // https://docs.aws.amazon.com/boto3/latest/reference/services/comprehend.html
  ...sinks(
    'http',
    'boto3.client boto3.Session.client boto3.session.Session.client',
    'detect_sentiment detect_entities detect_key_phrases batch_detect_sentiment translate_text',
    'Text TextList',
    { receiver: 'Amazon' },
  ),
  // https://learn.microsoft.com/python/api/azure-ai-textanalytics/
  ...sinks(
    'http',
    'azure.ai.textanalytics.TextAnalyticsClient',
    'analyze_sentiment recognize_entities extract_key_phrases',
    'documents',
    { receiver: 'Azure' },
  ),
  ...sinks('http', 'boto3.client boto3.Session.client boto3.session.Session.client', 'publish', 'Message Subject', {
    receiver: 'Amazon SNS',
  }),
  ...sinks('http', 'smtplib.SMTP smtplib.SMTP_SSL', 'send_message', 'msg', { receiver: 'a mailbox', addresses: 0 }),
  ...sinks('http', 'smtplib.SMTP smtplib.SMTP_SSL', 'sendmail', 'msg', { receiver: 'a mailbox', addresses: 2 }),
  // https://www.twilio.com/docs/sendgrid/for-developers/sending-email/v3-python-code-example: takes a letter that was put together before.
  ...sinks('http', 'sendgrid.SendGridAPIClient', 'send', 'message', { receiver: 'SendGrid', addresses: 0 }),
  ...sinks('http', 'slack_sdk.WebClient', 'chat_postMessage files_upload files_upload_v2', 'text file content', {
    receiver: 'Slack',
    keeps: true,
  }),
  ...sinks('telemetry', 'sentry_sdk', 'capture_message capture_exception set_context set_user set_extra set_tag', '*', {
    receiver: 'Sentry',
  }),
  ...sinks('telemetry', 'bugsnag', 'notify', '*', { receiver: 'Bugsnag', certainty: assumed }),
  ...sinks('telemetry', 'newrelic.agent', 'record_custom_event add_custom_attribute', '*', {
    receiver: 'New Relic',
    certainty: assumed,
  }),
];

export const services: SinkRow[] = [...models, ...net];

/**
 * What is called on clients of hosted models and on nothing else, with the row that it has where the client's class is known,
 * and the words by which an import, the client's name or the model's says whose it is. https://platform.openai.com/docs/api-reference
 */
export const CLIENT_PATHS: readonly { readonly path: string; readonly name: string; readonly told: RegExp }[] = [
  ...words('chat.completions.create chat.completions.parse beta.chat.completions.parse responses.create').map(
    (path) => ({
      path,
      name: `openai.OpenAI.${path}`,
      // The weights of gpt-oss are open: whoever asks it may run it.
      told: /openai|groq|together|^(?:gpt-(?!oss)|o\d|chatgpt)/i,
    }),
  ),
  { path: 'messages.create', name: 'anthropic.Anthropic.messages.create', told: /anthropic|claude/i },
  {
    path: 'generate_content',
    name: 'google.generativeai.GenerativeModel.generate_content',
    told: /generativeai|generative_models|gemini/i,
  },
  {
    path: 'models.generate_content',
    name: 'google.genai.Client.models.generate_content',
    told: /google\.genai|^genai$|gemini/i,
  },
];

/** Where models of other companies are asked by a plain request. */
export const HOSTED_MODELS_AT =
  /\b(?:openrouter\.ai|api\.(?:openai|anthropic|groq|mistral|cohere|together|deepseek|x|perplexity)\.(?:com|ai|xyz)|generativelanguage\.googleapis\.com|api-inference\.huggingface\.co|router\.huggingface\.co|\w+\.openai\.azure\.com)\b|(?:openai|anthropic|openrouter|groq|mistral|deepseek|gemini)\w*[^\n]{0,60}\/(?:chat\/completions|v1\/messages|responses)\b/i;

/** Addresses of this machine. */
export const THIS_MACHINE = /localhost|127\.0\.0\.1|0\.0\.0\.0|::1/;

/** Clients of vector stores that run here as well. */
export const VECTOR_STORES = /^(?:Async)?(?:Qdrant|Milvus)Client$/;

/** In memory, in a file, or at a host of the program's own network. */
export const STORE_HERE =
  /^:memory:$|^[^:]+\.db$|^(?:https?:\/\/)?(?:[\w-]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[\w.-]+\.(?:local|internal))(?::\d+)?(?:\/|$)/;

/** Models that run on this machine, as LiteLLM names them: https://docs.litellm.ai/docs/providers */
export const MODEL_HERE = /^(?:ollama|ollama_chat|lm_studio|llamafile|gpt4all)\//;
/** Letters that are put together at once, with who gets them: `Mail(from_email=…, to_emails=…, html_content=…)` of SendGrid. */
export const LETTER_CLASS = /^Mail$/;

/** Settings of LlamaIndex that hold for all indexes of a file, and what runs on this machine: https://docs.llamaindex.ai/en/stable/module_guides/supporting_modules/settings/ */
export const INDEX_LIBRARY = /^llama_index\./;
export const INDEX_SETTINGS = 'Settings';
export const EMBEDS_HERE =
  /^(?:(?:\w+\.)*(?:HuggingFace|Ollama|FastEmbed|Instructor|Llamafile|LlamaCPP|OpenVINO|Optimum|TextEmbeddingsInference)\w*\(|["']local)/;
/** What makes a client of a model that is named so. */
export const FROM_PROVIDER = 'from_provider';
/** Classes of such models, and those that a model of anybody is named to. */
export const MODEL_CLASS_HERE = /^(?:\w*Ollama\w*|LlamaCpp|GPT4All|HuggingFacePipeline)$/;
export const MODEL_CLASS = /^(?:LLM|Chat[A-Z]\w*|\w*OpenAI|\w*Anthropic)$/;

/** How crews of CrewAI are started, and the file beside their class that says who is in one. https://docs.crewai.com/en/concepts/agents */
export const CREW_STARTS = /^a?kickoff/;
export const CREW_AGENT = 'Agent';
export const CREW_FILE = { attribute: 'agents_config', usual: 'config/agents.yaml', decorator: 'CrewBase' } as const;

/** What makes an agent, or tells a model of its tools, by its last name. */
export const AGENT_MAKER =
  /^(?:create_\w*agent\w*|bind_tools|initialize_agent|Agent|ReActAgent|FunctionAgent|from_tools)$/;
/** Agents that ask a model of OpenAI unless they are given another: https://openai.github.io/openai-agents-python/, https://docs.crewai.com/en/concepts/agents */
export const HOSTED_AGENT = /^(?:agents|crewai)\.(?:\w+\.)*Agent$/;
