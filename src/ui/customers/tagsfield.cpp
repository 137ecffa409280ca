#include "ui/customers/tagsfield.h"

#include <QCompleter>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

/// Completes what stands behind the last comma.
class LastWordCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override {
        const auto* field = static_cast<const QLineEdit*>(widget());
        const auto comma = field->text().lastIndexOf(u',');
        const auto before = comma < 0 ? QString() : field->text().left(comma) + u", "_s;
        return before + QCompleter::pathFromIndex(index);
    }
    [[nodiscard]] QStringList splitPath(const QString& path) const override {
        return {path.mid(path.lastIndexOf(u',') + 1).trimmed()};
    }
};

} // namespace

TagsField::TagsField(QWidget* parent)
    : QLineEdit(parent)
    , m_names(new QStringListModel(this)) {
    auto* completer = new LastWordCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
}

void TagsField::setTagNames(const QStringList& names) { m_names->setStringList(names); }

void TagsField::setTags(const QStringList& tags) { setText(tags.join(u", "_s)); }

QStringList TagsField::tags() const {
    QStringList tags;
    for (const auto& tag : text().split(u',', Qt::SkipEmptyParts))
        if (!tag.trimmed().isEmpty())
            tags << tag.trimmed();
    return tags;
}

} // namespace rapport::ui
