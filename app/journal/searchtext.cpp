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

} // namespace desk
