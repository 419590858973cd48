// SPDX-License-Identifier: GPL-3.0-or-later
#include "missingeditor.h"

namespace desk {

MissingEditor::MissingEditor(QWidget *parent)
    : QLabel(parent)
{
    setText(tr("A part of Customer Desk that shows this text, customer-desk-editor.so, is not "
               "installed. Install Customer Desk again to see it."));
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
}

void MissingEditor::replace(Range range, const QByteArray &bytes)
{
    m_bytes.replace(range.from, range.length, bytes);
}

} // namespace desk
