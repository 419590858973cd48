// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatbar.h"

#include "calm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QComboBox *makeBox(const QString &name, QLatin1StringView objectName, QWidget *parent)
{
    auto *box = new Calm<QComboBox>(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    return box;
}

QCheckBox *makeCheck(const QString &text, QLatin1StringView objectName, QWidget *parent)
{
    auto *check = new QCheckBox(text, parent);
    check->setObjectName(objectName);
    return check;
}

} // namespace

FormatBar::FormatBar(QWidget *parent)
    : QWidget(parent)
    , m_charset(makeBox(tr("Characters"), "importCharset"_L1, this))
    , m_delimiter(makeBox(tr("Separator"), "importDelimiter"_L1, this))
    , m_quoted(makeCheck(tr("Quotes hold separators and line breaks"), "importQuoted"_L1, this))
    , m_header(makeCheck(tr("First row is headings"), "importHeader"_L1, this))
{
    using Charset = TableFormat::Charset;
    m_charset->addItem(u"UTF-8"_s, int(Charset::Utf8));
    m_charset->addItem(u"UTF-16 LE"_s, int(Charset::Utf16LittleEndian));
    m_charset->addItem(u"UTF-16 BE"_s, int(Charset::Utf16BigEndian));
    m_charset->addItem(u"Windows-1252"_s, int(Charset::Windows1252));
    m_delimiter->addItem(tr("Comma"), ',');
    m_delimiter->addItem(tr("Semicolon"), ';');
    m_delimiter->addItem(tr("Tab"), '\t');
    m_delimiter->addItem(tr("Vertical bar"), '|');
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(new QLabel(m_charset->accessibleName(), this));
    row->addWidget(m_charset);
    row->addSpacing(12);
    row->addWidget(new QLabel(m_delimiter->accessibleName(), this));
    row->addWidget(m_delimiter);
    row->addSpacing(12);
    row->addWidget(m_quoted);
    row->addSpacing(12);
    row->addWidget(m_header);
    row->addStretch(1);

    const auto choose = [this] { Q_EMIT formatChosen(format()); };
    connect(m_charset, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT charsetChosen(format().charset); });
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, choose);
    connect(m_quoted, &QCheckBox::toggled, this, choose);
    connect(m_header, &QCheckBox::toggled, this, choose);
}

void FormatBar::show(const TableFormat &format)
{
    const QSignalBlocker charsetQuiet(m_charset);
    const QSignalBlocker delimiterQuiet(m_delimiter);
    const QSignalBlocker quotedQuiet(m_quoted);
    const QSignalBlocker headerQuiet(m_header);
    m_charset->setCurrentIndex(m_charset->findData(int(format.charset)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(format.delimiter));
    m_quoted->setChecked(format.isQuoted);
    m_header->setChecked(format.hasHeader);
}

TableFormat FormatBar::format() const
{
    return {TableFormat::Charset(m_charset->currentData().toInt()),
            char(m_delimiter->currentData().toInt()), m_quoted->isChecked(), m_header->isChecked()};
}

} // namespace desk
