#pragma once

#include <QLineEdit>

class QStringListModel;

namespace rapport::ui {

/// Words between commas, the last of which is completed from those already in use.
class TagsField final : public QLineEdit {
    Q_OBJECT

public:
    explicit TagsField(QWidget* parent = nullptr);
    void setTagNames(const QStringList& names);
    void setTags(const QStringList& tags);
    [[nodiscard]] QStringList tags() const;

private:
    QStringListModel* m_names;
};

} // namespace rapport::ui
