// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmapping.h"

#include "columnnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView versionMember{"customer-desk-mapping"};
constexpr QLatin1StringView fieldsMember{"fields"};
constexpr QLatin1StringView columnMember{"column"};
constexpr QLatin1StringView constantMember{"constant"};
constexpr QLatin1StringView treatmentsMember{"treatments"};
constexpr std::array treatments{Treatment::Trim, Treatment::UpperCase, Treatment::Code,
                                Treatment::TrueFalse};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

Finding error(const QString &field, const QString &message)
{
    return {Finding::Severity::Error, field, message};
}

QString columnName(int column, const QStringList &header)
{
    const QString heading = header.value(column);
    return heading.isEmpty() || header.count(heading) > 1 ? u"#%1"_s.arg(column + 1) : heading;
}

std::optional<int> columnNamed(const QString &name, const QStringList &header)
{
    bool isNumber = false;
    const int number = name.startsWith(u'#') ? name.sliced(1).toInt(&isNumber) : 0;
    if (const qsizetype column = header.indexOf(name); column >= 0)
        return int(column);
    if (isNumber && number > 0)
        return number - 1;
    return std::nullopt;
}

std::optional<Treatment> treatmentNamed(const QString &name)
{
    const auto *const found = std::ranges::find(treatments, name, treatmentName);
    return found == treatments.end() ? std::nullopt : std::optional(*found);
}

/// One row of a mapping file, and what is wrong in it.
class SourceReader
{
public:
    SourceReader(const QString &name, const QStringList &header, Findings &findings)
        : m_header(header)
        , m_findings(findings)
        , m_source{name, {}}
    {
    }

    std::optional<FieldSource> read(const QJsonObject &row)
    {
        const Field *field = findField(m_source.field);
        if (!field || field->format == Format::Secret)
            return refuse(Words::tr("There is no field %1 to fill.").arg(m_source.field));
        m_source.field = field->name;
        if (row.contains(columnMember)) {
            const QString name = row.value(columnMember).toString();
            if (m_header.count(name) > 1)
                return refuse(Words::tr("%1: the file has %2 columns “%3”. Say which: #%4 is the "
                                        "first of them.")
                                  .arg(field->name, QString::number(m_header.count(name)), name,
                                       QString::number(m_header.indexOf(name) + 1)));
            m_source.column = columnNamed(name, m_header);
            if (!m_source.column)
                return refuse(Words::tr("%1: the file has no column “%2”.").arg(field->name, name));
        } else if (row.value(constantMember).isString()) {
            m_source.constant = row.value(constantMember).toString();
        } else {
            return refuse(
                Words::tr("%1: a column or a constant text is missing.").arg(field->name));
        }
        const QJsonArray names = row.value(treatmentsMember).toArray();
        for (const auto name : names) {
            const auto treatment = treatmentNamed(name.toString());
            if (!treatment)
                return refuse(
                    Words::tr("%1: there is no treatment “%2”.").arg(field->name, name.toString()));
            m_source.treatments.append(*treatment);
        }
        return m_source;
    }

private:
    std::optional<FieldSource> refuse(const QString &why)
    {
        m_findings.append(error(m_source.field, why));
        return std::nullopt;
    }

    const QStringList &m_header;
    Findings &m_findings;
    FieldSource m_source;
};

} // namespace

QString treatmentName(Treatment treatment)
{
    switch (treatment) {
    case Treatment::Trim:
        return u"trim"_s;
    case Treatment::UpperCase:
        return u"upper-case"_s;
    case Treatment::Code:
        return u"code"_s;
    case Treatment::TrueFalse:
        break;
    }
    return u"true-false"_s;
}

QList<Treatment> usualTreatments(const Field &field)
{
    if (field.type == ValueType::Boolean)
        return {Treatment::TrueFalse};
    if (field.choices != ChoiceList::None)
        return {Treatment::Trim, Treatment::Code};
    return {Treatment::Trim};
}

ColumnMapping guessedMapping(const QStringList &header)
{
    ColumnMapping mapping;
    QSet<const Field *> taken;
    for (int column = 0; column < header.size(); ++column) {
        const Field *field = fieldNamed(header.at(column));
        if (!field || taken.contains(field))
            continue;
        taken.insert(field);
        mapping.append({field->name, column, {}, usualTreatments(*field)});
    }
    return mapping;
}

Findings headerFindings(const QStringList &header)
{
    Findings findings;
    QHash<const Field *, QString> taken;
    for (int column = 0; column < header.size(); ++column) {
        const Field *field = fieldNamed(header.at(column));
        if (!field)
            continue;
        if (taken.contains(field))
            findings.append(
                {Finding::Severity::Warning, field->name,
                 Words::tr("Two columns are for %1: “%2” is taken, column %3 “%4” is not.")
                     .arg(field->label(), taken.value(field), QString::number(column + 1),
                          header.at(column))});
        else
            taken.insert(field, header.at(column));
    }
    return findings;
}

ReadMapping readMapping(const QByteArray &json, const QStringList &header)
{
    ReadMapping read;
    QJsonParseError problem{};
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        read.findings.append(error({}, Words::tr("The mapping is no JSON: %1, at byte %2.")
                                           .arg(problem.errorString())
                                           .arg(problem.offset)));
        return read;
    }
    if (root.value(versionMember).toInt() != 1 || !root.value(fieldsMember).isObject()) {
        read.findings.append(error({}, Words::tr("This is no mapping: %1 with the value 1, or %2, "
                                                 "is missing.")
                                           .arg(versionMember, fieldsMember)));
        return read;
    }
    const QJsonObject rows = root.value(fieldsMember).toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        SourceReader reader(row.key(), header, read.findings);
        if (const auto source = reader.read(row.value().toObject()))
            read.mapping.append(*source);
    }
    return read;
}

QByteArray writeMapping(const ColumnMapping &mapping, const QStringList &header)
{
    QJsonObject rows;
    for (const FieldSource &source : mapping) {
        QJsonObject row;
        if (source.column)
            row.insert(columnMember, columnName(*source.column, header));
        else
            row.insert(constantMember, source.constant);
        QJsonArray names;
        for (const Treatment treatment : source.treatments)
            names.append(treatmentName(treatment));
        if (!names.isEmpty())
            row.insert(treatmentsMember, names);
        rows.insert(source.field, row);
    }
    return QJsonDocument(QJsonObject{{versionMember, 1}, {fieldsMember, rows}}).toJson();
}

} // namespace desk
