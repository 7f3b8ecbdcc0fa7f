// The blocks in the editor: what they are is known from the server, here is only how their attributes are edited.
(({ blocks, element, blockEditor, components }) => {
  const { createElement: h, Fragment } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const NAMES = ['store', 'cart', 'add-button', 'checkout-button', 'cart-button', 'cart-drawer'];
  const OURS = /^(lock|className|style|metadata)$/;

  const words = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

  function control(name, { type, enum: values }, { attributes, setAttributes }) {
    const common = {
      key: name,
      label: words(name),
      onChange: (value) => setAttributes({ [name]: value === '' || value === false ? undefined : value }),
    };
    const value = attributes[name];
    if (type === 'boolean') return h(ToggleControl, { ...common, checked: Boolean(value) });
    if (!values) return h(TextControl, { ...common, value: value ?? '' });
    return h(SelectControl, {
      ...common,
      value: value ?? '',
      options: values.map((v) => ({ value: v, label: v || '–' })),
    });
  }

  for (const name of NAMES)
    blocks.registerBlockType(`paynow/${name}`, {
      // the elements themselves don't run in the editor: nobody shops there
      edit(props) {
        const { title, attributes: known } = blocks.getBlockType(`paynow/${name}`);
        const own = Object.entries(known).filter(([key]) => !OURS.test(key));
        const set = own.filter(([key]) => props.attributes[key] !== undefined);
        const said = set.map(([key]) => `${words(key)}: ${props.attributes[key]}`).join(', ');
        const panel = h(PanelBody, { title }, ...own.map(([key, type]) => control(key, type, props)));
        return h(
          Fragment,
          null,
          h(InspectorControls, null, panel),
          h('div', useBlockProps(), h(Placeholder, { icon: 'cart', label: title, instructions: said })),
        );
      },
      save: () => null,
    });
})(window.wp);
