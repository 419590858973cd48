// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/tableformat.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace desk {

/// How a file of rows is read: what was found, to be changed.
class FormatBar : public QWidget
{
    Q_OBJECT
public:
    explicit FormatBar(QWidget *parent = nullptr);

    /// Nothing is emitted.
    void show(const TableFormat &format);

Q_SIGNALS:
    /// The rest is to be found anew: with other characters the separators are others too.
    void charsetChosen(desk::TableFormat::Charset charset);
    void formatChosen(const desk::TableFormat &format);

private:
    TableFormat format() const;

    QComboBox *m_charset;
    QComboBox *m_delimiter;
    QCheckBox *m_quoted;
    QCheckBox *m_header;
};

} // namespace desk
