// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

QJsonArray readList(const QString &path, QLatin1StringView key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(qPrintable(path + u": "_s + file.errorString()));
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(key).toArray();
    if (list.isEmpty())
        throw std::runtime_error(qPrintable(path + u": no list named "_s + key));
    return list;
}

QString text(const QJsonObject &entry, QLatin1StringView key)
{
    return entry.value(key).toString();
}

/// "Bolivia, Plurinational State of" is looked for as "Bolivia".
QString beforeComma(const QString &name)
{
    return name.section(u',', 0, 0);
}

/// ISO 3166-3 ends its four letters with the country that took over: BUMM was Burma and is MM;
/// AA where only the name changed, HH and XX where there is no single successor (countries.tsv
/// names those).
QString successor(const QString &alpha4)
{
    const QString last = alpha4.right(2);
    return last == "AA"_L1 ? alpha4.left(2) : last;
}

void addFormerNames(ChoiceRows &countries, const QJsonArray &formerCountries)
{
    for (const QJsonValue &value : formerCountries) {
        const QJsonObject former = value.toObject();
        const QString alpha2 = successor(text(former, "alpha_4"_L1));
        const auto country = std::ranges::find(countries, alpha2, &ChoiceRow::alpha2);
        if (country == countries.end())
            continue;
        const QString name = text(former, "name"_L1);
        country->also << beforeComma(name) << name;
    }
}

} // namespace

ChoiceRows readCountries(const QString &folder)
{
    ChoiceRows rows;
    for (const QJsonValue &value : readList(folder + "/iso_3166-1.json"_L1, "3166-1"_L1)) {
        const QJsonObject entry = value.toObject();
        const QString isoName = text(entry, "name"_L1);
        const QString commonName = text(entry, "common_name"_L1);
        ChoiceRow row;
        row.code = text(entry, "alpha_3"_L1);
        row.alpha2 = text(entry, "alpha_2"_L1);
        row.name = commonName.isEmpty() ? isoName : commonName;
        row.also = {row.alpha2, isoName, beforeComma(isoName), text(entry, "official_name"_L1)};
        rows << row;
    }
    addFormerNames(rows, readList(folder + "/iso_3166-3.json"_L1, "3166-3"_L1));
    return rows;
}

ChoiceRows readCurrencies(const QString &folder)
{
    ChoiceRows rows;
    for (const QJsonValue &value : readList(folder + "/iso_4217.json"_L1, "4217"_L1)) {
        const QJsonObject entry = value.toObject();
        ChoiceRow row;
        row.code = text(entry, "alpha_3"_L1);
        row.name = text(entry, "name"_L1);
        rows << row;
    }
    return rows;
}
