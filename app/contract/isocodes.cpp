// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// The columns of what resources/choices/generator wrote: code, name, commonness, synonyms.
Choice readChoice(QStringView line)
{
    const QList<QStringView> columns = line.split(u'\t');
    Choice choice;
    choice.code = columns.value(0).toString();
    choice.name = columns.value(1).toString();
    choice.commonness = columns.value(2).toInt();
    for (const QStringView &synonym : columns.mid(3))
        choice.synonyms << synonym.toString();
    return choice;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%ls is not in the executable", qUtf16Printable(path)); // a mistake of the build
    return QString::fromUtf8(file.readAll());
}

QList<Choice> readChoices(const QString &path)
{
    const QString content = contentOf(path);
    QList<Choice> choices;
    for (const QStringView &line : QStringView(content).split(u'\n', Qt::SkipEmptyParts))
        choices << readChoice(line);
    return choices;
}

QHash<QString, QString> readCurrencies(const QString &path)
{
    const QString content = contentOf(path);
    QHash<QString, QString> currencies;
    for (const QStringView &line : QStringView(content).split(u'\n', Qt::SkipEmptyParts))
        currencies.insert(line.left(3).toString(), line.mid(4).toString());
    return currencies;
}

} // namespace

Catalogue Catalogue::iso()
{
    Catalogue catalogue;
    catalogue.setList(ChoiceList::Countries, readChoices(u":/choices/countries.tsv"_s));
    catalogue.setList(ChoiceList::Currencies, readChoices(u":/choices/currencies.tsv"_s));
    catalogue.m_currencies = readCurrencies(u":/choices/country-currencies.tsv"_s);
    return catalogue;
}

} // namespace desk
