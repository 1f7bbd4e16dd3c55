import { describe, expect, it } from 'vitest';
import { wantsHelp } from '../../src/answer/help-wanted.ts';

const calls = `my cousin is stuck in a scam compound in cambodia please help
i was promised a job in thailand and they took me to a scam center cant get out
they told me i owe 5000 dollars and i have to work it off
the smugglers are holding us in a warehouse and want more money
they are holding my brother and asking ransom
please save my daughter someone took her to mumbai
my sister went to india for work and now she calls crying says she cant come back
my employer in kuwait locked up my documents and i cant go back home
i was lured here with a fake job
they will hurt my family if i run away
i ran away from my trafficker what do i do now
i need someone to come get me
mera passport le liya mujhe jaane nahi dete
mujhe bachao
malai bachau
I am being trafficked
i think i am being trafficked
im being traficked please help
i'm being trafficed and i dont know what to do
Am I a victim of trafficking?
I think I'm a victim of human trafficking
They took my passport and I can't leave
my boss took my passport
my employer has my passport and wont give it back
they wont give me back my passport
he keeps all my documents
my passprot was taken by the agent
our papers are locked in the office, they took our phones
They won't let me leave the house
they dont let us go out
i am locked in
I'm locked in a room please help
we are locked up in a factory
I am being held against my will
i cant leave my job they said i owe them money
they force me to work without pay
i am forced to work 18 hours
im forced to have sex with men
they make me sell drugs
my husband sold me to a man
they beat me when I say no
he is going to kill me
he said he will hurt me if I go to the police
my friend is being trafficked
I think my neighbour is being held against her will
my sister was sold to a brothel
My cousin went to work abroad and now she can't leave
a girl next door is locked in the house
I think she is in danger
someone help me please
help me
HELP ME!!!
please help me i am in danger
plz hlep me
i need help now
I need help right now, he is coming back
Where can I get help now?
my life is in danger
how do I escape from my boss
please call the police
save us
my friend's boss took her passport
they are making my brother work in a scam center and he can't leave
I was brought here for a job and now I am forced to work in a scam compound
how can I help my friend who is being trafficked
there are girls locked in the basement of my building
I saw a child being sold to a man
i am not allowed to leave, they say i must pay the debt
she is being forced to work please help her
they never pay me and they took my id
I'm scared of my boss, he threatens me
am i being trafficked
SOS
ayuda, me quitaron el pasaporte
estoy encerrada y me obligan a trabajar
aidez-moi, on m'a pris mon passeport
помогите, меня заставляют работать
救命
ساعدوني
मुझे बचाओ
मलाई बचाउनुहोस्`.split('\n');

const ordinary = `my students say they cannot leave out article 5
my sister studies law and she cant find the untoc text
ransom payments and money laundering
hold us accountable un treaty
stuck in section 3 of the convention
what must a state do if my country holds us citizens
how to rescue migrants at sea under the smuggling protocol
they told me we have to cite article 3
my delegation needs help with a resolution on trafficking
What help do victims get under article 6 of the trafficking protocol?
How do I report trafficking in persons?
how do i report
How can I help victims of trafficking?
Help me understand article 16 of UNTOC
help me find the article on extradition
can you help me with a question about UNTOC?
I need help with my essay on trafficking
I need help understanding the smuggling protocol
please help me with article 5
What training was given on trafficking in Bhutan?
Is it a crime to take someone's passport?
Does the protocol cover a worker whose passport was taken?
Is a person who is forced to work a victim of trafficking?
When a child is sold, is it trafficking?
What is forced labour?
What must States do when a victim is in danger?
Which article protects victims who are in danger?
What happens when someone is being trafficked across a border?
May a State send a trafficked person home?
Must states give victims a place to live?
Can victims leave the country?
Can a State leave UNTOC?
Can we leave the convention?
We cannot leave the treaty before when?
I am a student writing about human trafficking
I am a trainer on trafficking in persons
I work with victims of trafficking. What does article 6 say?
Who was trained to help victims in Bhutan?
How many victims were trafficked in 2020?
Are children who are trafficked treated as victims?
What is a victim of trafficking?
Who is a victim?
What assistance must victims of trafficking get?
Is there a hotline in Bhutan?
What does the SAARC convention say about women being sold?
Does UNTOC help us fight organized crime?
How does the protocol help police?
Who can help victims?
What help is there for trafficked children?
What is the punishment for kidnapping?
Is kidnapping a serious crime under UNTOC?
Is hostage taking covered by the convention?
Can police hold a suspect?
Must a State protect witnesses who are threatened?
What does article 24 say on intimidation of witnesses?
Are migrants who were smuggled liable to prosecution?
When is a person held liable?
Was Bhutan forced to accede?
I got the wrong article, can you show me article 6?
I was told Bhutan acceded in 2023, is that right?
my teacher says the Trafficking Protocol has 30 articles
my friend says Bhutan ratified UNTOC
My friend is writing about trafficking. What is the definition?
I think a person who is exploited is a victim, is that in the protocol?
Does the definition need force if the victim is a child?
What if the victim consented?
What is debt bondage?
Which article is about the safety of victims?
Can I see the whole article?
Tell me about victims of trafficking
I'm afraid I don't understand article 6
We are a delegation of Nepal; when did we ratify?
Are we bound by UNCAC?
I am lost, what can I ask?
how do I use this bot
help
Can you help me?
Is sexual exploitation defined?
Do traffickers lose their passports?
Why would they take passports from victims?
Must the state return my documents? I mean article 8
Who should victims call?
what does the treaty say about people locked in factories
What does UNTOC say about threats?
Case study for class: a girl is locked in a house and forced to work. Which article applies?
For my essay: I am a victim in a story, which article helps?
weapons trafficked across the border
How are firearms trafficked?
Are drugs sold by gangs covered?`.split('\n');

describe('someone in danger, or for somebody else', () => {
  it.each(calls)('%s', (text) => expect(wantsHelp(text)).toBe(true));
});

describe('an ordinary question', () => {
  it.each(ordinary)('%s', (text) => expect(wantsHelp(text)).toBe(false));
});
