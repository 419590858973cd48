// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtext.h"

#include "contract/textfolding.h"

#include <array>

namespace desk {
namespace {

constexpr std::array searchedFields{field::accountNo,   field::firstname, field::surname,
                                    field::companyName, field::email,     field::postcode,
                                    field::town};

// A service may answer with megabytes of issues; nobody searches for what stands behind this.
constexpr qsizetype longestText = 4096;
constexpr qsizetype longestWhole = 65'536;

// What the index is asked for in one search. More and longer words are looked for in what these
// find: a term for each three characters of a megabyte would take more memory than the machine has.
constexpr qsizetype mostIndexed = 32;
constexpr qsizetype longestIndexed = 60;

constexpr QChar wordMark{u'\2'};

// NUL ends a text in some of SQLite's functions.
QString searchable(QStringView text)
{
    return foldedForSearch(text).replace(QChar(u'\0'), QChar(u' '));
}

void appendNumber(QStringList &texts, std::optional<qint64> number)
{
    if (number)
        texts.append(QString::number(*number));
}

void appendConclusion(QStringList &texts, const Conclusion &conclusion)
{
    const Answer &answer = conclusion.answer;
    texts.append(answer.accountNo.value_or(QString()));
    appendNumber(texts, answer.accountId);
    appendNumber(texts, answer.addressId);
    appendNumber(texts, answer.contactId);
    for (const Issue &issue : answer.issues)
        texts << issue.message << issue.extraData;
    texts.append(conclusion.error);
}

// In characters: a trigram is three of them, whatever they take in UTF-16.
qsizetype lengthOf(const QString &word)
{
    return word.toUcs4().size();
}

// The start of a word of one letter, or of two, as three characters.
QString markedStart(const QString &word)
{
    return QString(3 - lengthOf(word), wordMark) + word;
}

QString quoted(QString term)
{
    return u'"' + term.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void appendTerm(SearchTerms &terms, const QString &word, ShortWords shortWords)
{
    const bool isShort = lengthOf(word) < 3;
    if (isShort && shortWords == ShortWords::Anywhere) {
        terms.checked.append(word);
        return;
    }
    const QString term = isShort ? markedStart(word) : word;
    if (terms.indexed.size() == mostIndexed) {
        terms.checked.append(term);
    } else {
        terms.indexed.append(term.left(longestIndexed));
        if (term.size() > longestIndexed)
            terms.checked.append(term);
    }
}

} // namespace

QString searchText(const Request &request, const QList<Note> &notes,
                   const std::optional<Conclusion> &conclusion)
{
    QStringList texts;
    for (const QLatin1StringView name : searchedFields)
        texts.append(request.text(name));
    for (const Note &note : notes)
        texts.append(note.text);
    if (conclusion)
        appendConclusion(texts, *conclusion);
    texts.removeAll(QString());
    for (QString &text : texts)
        text = searchable(QStringView(text).left(longestText));
    return texts.join(QChar(u'\n')).left(longestWhole);
}

QStringList searchWords(const QString &search)
{
    // simplified() turns every kind of white space into a single blank.
    QStringList words = searchable(search).simplified().split(QChar(u' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString SearchTerms::match() const
{
    QStringList phrases;
    for (const QString &term : indexed)
        phrases.append(quoted(term));
    return phrases.join(u' ');
}

SearchTerms searchTerms(const QString &search, ShortWords shortWords)
{
    SearchTerms terms;
    for (const QString &word : searchWords(search))
        appendTerm(terms, word, shortWords);
    return terms;
}

} // namespace desk
