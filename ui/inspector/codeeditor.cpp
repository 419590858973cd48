// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeeditor.h"

#include "missingeditor.h"
#include "module.h"

#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace desk {

CodeEditor *makeCodeEditor(const std::function<void()> &edited, QWidget *parent)
{
    QPluginLoader loader(modulePath(u"customer-desk-editor"_s));
    const auto *maker = qobject_cast<CodeEditorMaker *>(loader.instance());
    if (!maker)
        return new MissingEditor(parent);
    return maker->make(edited, parent);
}

} // namespace desk
