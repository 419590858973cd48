// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatbar.h"

#include "calm.h"
#include "flowlayout.h"
#include "labelled.h"

#include <QCheckBox>
#include <QComboBox>
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
    for (const Charset charset :
         {Charset::Utf8, Charset::Utf16LittleEndian, Charset::Utf16BigEndian, Charset::Windows1252})
        m_charset->addItem(charsetName(charset), int(charset));
    m_delimiter->addItem(tr("Comma"), ',');
    m_delimiter->addItem(tr("Semicolon"), ';');
    m_delimiter->addItem(tr("Tab"), '\t');
    m_delimiter->addItem(tr("Vertical bar"), '|');
    auto *row = new FlowLayout(this);
    row->addWidget(makeLabelled(m_charset->accessibleName(), m_charset, this));
    row->addWidget(makeLabelled(m_delimiter->accessibleName(), m_delimiter, this));
    row->addWidget(m_quoted);
    row->addWidget(m_header);

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
