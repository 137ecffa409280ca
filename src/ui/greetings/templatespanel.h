#pragma once

#include "rapport/domain/greetingtemplate.h"
#include "rapport/presentation/rowlistmodel.h"
#include "ui/common/page.h"

class QAction;
class QLabel;

namespace rapport::ui {

class CardTable;

/// On the Settings page: the words this business greets with.
class TemplatesPanel final : public QWidget {
    Q_OBJECT

public:
    TemplatesPanel(const UiContext& context, QWidget* parent);
    /// "Add words", for a menu.
    [[nodiscard]] QAction* newAction() const { return m_add; }
    void load();

private:
    void edit(const domain::GreetingTemplate& greeting);
    void act(size_t row, const QString& action);
    void showTemplates(std::vector<domain::GreetingTemplate> templates);

    UiContext m_context;
    presentation::RowListModel m_model;
    std::vector<domain::GreetingTemplate> m_templates;
    QAction* m_add;
    CardTable* m_table;
    QLabel* m_none;
};

} // namespace rapport::ui
