import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foreignLanguage } from '../../src/answer/language-of.ts';
import { openDesk } from '../../src/desk.ts';
import { otherLanguages } from '../../src/language/other-languages.ts';

const unknown = (): boolean => false;

describe('the language of a question', () => {
  it.each([
    ['fr', 'Quand le Bhoutan a-t-il adhéré à UNTOC ?'],
    ['fr', "Qu'est-ce que la traite des personnes ?"],
    ['fr', 'quelle est la définition de la traite'],
    ['fr', 'Les États doivent-ils protéger les victimes ?'],
    ['es', '¿Cuándo se adhirió Bhután a UNTOC?'],
    ['es', 'que es la trata de personas'],
    ['es', '¿Qué artículo trata de la extradición?'],
    ['es', 'Cuales son los paises que ratificaron la convencion'],
    ['ru', 'Когда Бутан присоединился к Конвенции?'],
    ['ar', 'متى انضمت بوتان إلى الاتفاقية؟'],
    ['zh', '不丹何时加入公约？'],
    ['zh', 'UNTOC 是什么'],
    ['hi', 'भूटान कब UNTOC में शामिल हुआ?'],
    ['hi', 'मानव तस्करी क्या है'],
    ['ne', 'नेपालले कहिले अनुमोदन गर्यो?'],
    ['ne', 'मानव बेचबिखन भनेको के हो'],
    ['hi', 'bhutan kab shamil hua'],
    ['hi', 'kya bharat UNCAC ka sadasya hai'],
    ['ne', 'nepal le untoc kahile anumodan garyo'],
    ['ne', 'UNTOC ko dhara 16 ke ho'],
    ['es', 'obligaciones de los Estados UNCAC corrupción'],
    ['zh', 'UNTOC第16条'],
    ['other', 'ブータンはいつ加入しましたか'],
    ['other', 'འབྲུག་གིས་ནམ་འཛུལ་ཞུགས་འབད་ཡི?'],
    ['other', '부탄은 언제 가입했습니까'],
  ])('%s: %s', (language, text) => expect(foreignLanguage(text, unknown)).toBe(language));

  it.each([
    'When did Côte d’Ivoire ratify UNTOC?',
    'Côte d’Ivoire UNTOC',
    'São Tomé and Príncipe UNCAC date',
    'El Salvador Palermo Convention',
    'What does 公约 mean?',
    'Türkiye untoc',
    'Rio de la Plata',
    'aut dedere aut judicare',
    'Lao PDR UNCAC',
    'Punakha trainings',
    'mutatis mutandis tip protocol',
    'Les Misérables',
    'que sera',
    'UNTOC art 5, para 1(a)',
    'untoc',
    'bhutan untoc date',
    'aut dedere aut judicare',
    'mutatis mutandis',
    'α and β',
    '',
  ])('none for %j', (text) => expect(foreignLanguage(text, unknown)).toBeNull());

  it('is not foreign where the shelf speaks it', () => {
    expect(foreignLanguage('Когда Бутан присоединился?', (word) => word === 'бутан')).toBeNull();
    expect(foreignLanguage('Quand le Bhoutan a-t-il adhéré ?', () => true)).toBeNull();
  });

  it('is never found in the questions of this house', () => {
    const folder = fileURLToPath(new URL('../questions/', import.meta.url));
    const texts = ['dev', 'held-out']
      .flatMap((set) => readdirSync(`${folder}${set}`).map((name) => `${folder}${set}/${name}`))
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as { question?: string; claim?: string; dialogue?: string[] })
      .flatMap(({ question, claim, dialogue }) => dialogue ?? [question ?? claim ?? '']);
    expect(texts.length).toBeGreaterThan(600);
    expect(texts.filter((text) => foreignLanguage(text, unknown) !== null)).toEqual([]);
  });
});

describe('the desk', async () => {
  const desk = await openDesk();

  it.each([
    ['fr', 'Quand le Bhoutan a-t-il adhéré à UNTOC ?'],
    ['zh', '不丹何时加入公约？'],
    ['ne', 'नेपालले कहिले अनुमोदन गर्यो?'],
  ] as const)('says in %s how to ask, quotes nothing, and offers questions', (language, question) => {
    const answer = desk.ask(question);
    expect(answer).toMatchObject({ status: 'not-found', citations: [], nearest: [], context: { topic: 'language' } });
    expect(answer.note).toBe(otherLanguages[language].askInEnglish);
    expect(answer.suggestions.map((text) => desk.ask(text).status)).toEqual(['answered', 'answered', 'answered']);
  });

  it('offers what a treaty is that the question names', () => {
    expect(desk.ask('¿Cuándo se adhirió Bhután a UNTOC?').suggestions[0]).toBe('What is UNTOC?');
  });
});
