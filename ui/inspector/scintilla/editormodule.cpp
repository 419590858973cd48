// SPDX-License-Identifier: GPL-3.0-or-later
#include "scintillaeditor.h"

namespace desk {

class EditorModule : public QObject, public CodeEditorMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DESK_CODE_EDITOR)
    Q_INTERFACES(desk::CodeEditorMaker)

public:
    CodeEditor *make(const std::function<void()> &edited, QWidget *parent) const override
    {
        return new ScintillaEditor(edited, parent);
    }
};

} // namespace desk

#include "editormodule.moc"
